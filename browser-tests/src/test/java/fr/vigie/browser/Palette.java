package fr.vigie.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes pictures of pages small: 256 colours are plenty for text on paper. */
final class Palette {

  private static final int COLOURS = 256;

  private final List<Integer> colours;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private Palette(List<Integer> colours) {
    this.colours = colours;
  }

  /** The same picture as a PNG with a palette: its commonest colours, the others by the nearest. */
  static byte[] reduced(byte[] png) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage reduced = Palette.of(full).apply(full);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(reduced, "png", out);
    return out.toByteArray();
  }

  private static Palette of(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    List<Integer> common = new ArrayList<>(counts.keySet());
    common.sort(Comparator.comparing(counts::get).reversed());
    return new Palette(common.subList(0, Math.min(COLOURS, common.size())));
  }

  private BufferedImage apply(BufferedImage image) {
    int[] palette = colours.stream().mapToInt(colour -> colour).toArray();
    IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    BufferedImage reduced =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int index = nearest.computeIfAbsent(image.getRGB(x, y) & 0xffffff, this::nearest);
        reduced.getRaster().setSample(x, y, 0, index);
      }
    }
    return reduced;
  }

  private int nearest(int colour) {
    int best = 0;
    for (int i = 1; i < colours.size(); i++) {
      if (distance(colour, colours.get(i)) < distance(colour, colours.get(best))) best = i;
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
    int blue = (one & 0xff) - (other & 0xff);
    return red * red + green * green + blue * blue;
  }
}
