package fr.vigie.analysis;

import fr.vigie.analysis.Analysis.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * What one pass of the chain over a text gave: the names and words of the lexicon that stand in it,
 * and its terms, to be played to the index. Analysis is most of what a text costs, and both its
 * enrichment and its index need it. Immutable; some three bytes a character.
 */
public final class RecordedTokens {

  /** Of no text at all. */
  public static final RecordedTokens NONE = new RecordedTokens("", "", new byte[0], 0, List.of());

  private final String language;
  private final String text;

  /** For each term: position increment, length, characters in UTF-8. */
  private final byte[] terms;

  private final int length;
  private final List<Token> mentions;

  private RecordedTokens(
      String language, String text, byte[] terms, int length, List<Token> mentions) {
    this.language = language;
    this.text = text;
    this.terms = terms;
    this.length = length;
    this.mentions = List.copyOf(mentions);
  }

  /**
   * @param chain of the language in {@link Mode#ALL}, over the text
   */
  static RecordedTokens of(String language, String text, TokenStream chain) throws IOException {
    Recorder recorder = new Recorder(chain, text.length());
    chain.reset();
    while (chain.incrementToken()) recorder.token();
    chain.end();
    return new RecordedTokens(
        language, text, recorder.bytes, recorder.out.getPosition(), recorder.mentions);
  }

  /**
   * The concepts and the evidence, in the order of their positions; positions count as in the
   * index.
   */
  public List<Token> mentions() {
    return mentions;
  }

  /** Whether they are those of a whole text in this language. */
  public boolean areOf(String otherLanguage, String otherText) {
    return language.equals(otherLanguage) && text.equals(otherText);
  }

  /**
   * Gives the terms as the chain in {@link Mode#INDEX} does, without offsets.
   *
   * @param reuse a stream that was given before and is at its end, or any other; may be null
   */
  public TokenStream terms(TokenStream reuse) {
    Replay replay = reuse instanceof Replay known ? known : new Replay();
    replay.play(this);
    return replay;
  }

  private static final class Recorder {

    private static final int BYTES_OF_NUMBERS = 10;

    private final PositionIncrementAttribute increment;
    private final TermToBytesRefAttribute term;
    private final OffsetAttribute offset;
    private final TypeAttribute type;
    private final ByteArrayDataOutput out;
    private final List<Token> mentions = new ArrayList<>();
    private byte[] bytes;
    private int position = -1;

    /** The position of the last term that was recorded: evidence is no term. */
    private int recorded = -1;

    Recorder(TokenStream chain, int characters) {
      increment = chain.getAttribute(PositionIncrementAttribute.class);
      term = chain.getAttribute(TermToBytesRefAttribute.class);
      offset = chain.getAttribute(OffsetAttribute.class);
      type = chain.getAttribute(TypeAttribute.class);
      bytes = new byte[BYTES_OF_NUMBERS + 4 * characters];
      out = new ByteArrayDataOutput(bytes);
    }

    void token() throws IOException {
      position += increment.getPositionIncrement();
      boolean evidence = type.type().equals(Terms.EVIDENCE_TYPE);
      if (evidence || type.type().equals(Terms.CONCEPT_TYPE)) mention();
      if (!evidence) term();
    }

    private void mention() {
      String characters = term.getBytesRef().utf8ToString();
      mentions.add(new Token(characters, offset.startOffset(), offset.endOffset(), position));
    }

    private void term() throws IOException {
      BytesRef characters = term.getBytesRef();
      makeRoom(BYTES_OF_NUMBERS + characters.length);
      out.writeVInt(position - recorded);
      out.writeVInt(characters.length);
      out.writeBytes(characters.bytes, characters.offset, characters.length);
      recorded = position;
    }

    private void makeRoom(int needed) {
      int size = out.getPosition();
      if (size + needed <= bytes.length) return;
      bytes = ArrayUtil.grow(bytes, size + needed);
      out.reset(bytes, size, bytes.length - size);
    }
  }

  private static final class Replay extends TokenStream {

    /** Asked for first: what Lucene makes of the other would bring a term of its own. */
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final ByteArrayDataInput in = new ByteArrayDataInput();
    private final BytesRef characters = new BytesRef();
    private RecordedTokens played;

    void play(RecordedTokens tokens) {
      played = tokens;
    }

    @Override
    public void reset() {
      in.reset(played.terms, 0, played.length);
      characters.bytes = played.terms;
      term.setBytesRef(characters);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (in.eof()) return false;
      increment.setPositionIncrement(in.readVInt());
      characters.length = in.readVInt();
      characters.offset = in.getPosition();
      in.skipBytes(characters.length);
      return true;
    }
  }
}
