package fr.vigie.analysis;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** The one implementation of {@link SurfaceAttribute}; Lucene finds it by its name. */
public final class SurfaceAttributeImpl extends AttributeImpl implements SurfaceAttribute {

  private char[] chars = new char[16];
  private int length;

  @Override
  public void copy(char[] source, int sourceLength) {
    if (chars.length < sourceLength)
      chars = new char[ArrayUtil.oversize(sourceLength, Character.BYTES)];
    System.arraycopy(source, 0, chars, 0, sourceLength);
    length = sourceLength;
  }

  @Override
  public char[] buffer() {
    return chars;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public void clear() {
    length = 0;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(SurfaceAttribute.class, "surface", new String(chars, 0, length));
  }

  @Override
  public void copyTo(AttributeImpl target) {
    ((SurfaceAttribute) target).copy(chars, length);
  }

  @Override
  public SurfaceAttributeImpl clone() {
    SurfaceAttributeImpl clone = (SurfaceAttributeImpl) super.clone();
    clone.chars = chars.clone();
    return clone;
  }
}
