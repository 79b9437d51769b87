package fr.vigie.search.lucene.compilation;

import java.util.function.Supplier;

/**
 * What is made when it is first asked for, once, and kept: what the first answers do not need must
 * not keep them waiting. Safe for use by several threads; whoever comes meanwhile waits.
 */
public final class Deferred<T> implements Supplier<T> {

  private Supplier<T> maker;
  private volatile T made;

  public Deferred(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    if (made == null) {
      made = maker.get();
      maker = null;
    }
    return made;
  }
}
