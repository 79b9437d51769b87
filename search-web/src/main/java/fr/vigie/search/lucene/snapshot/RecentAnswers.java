package fr.vigie.search.lucene.snapshot;

import fr.vigie.search.Answer;
import fr.vigie.search.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that one snapshot gave to what is asked again and again. An answer is kept from the
 * second time on: most questions come once, and what is kept for a while and never used is what
 * makes a heap grow. Forgets what was not asked for longest, and everything with its snapshot. Safe
 * for use by several threads.
 */
public final class RecentAnswers {

  /** Answers kept: some six megabytes of the usual ones. */
  private static final int MOST = 256;

  /** Questions known to have been asked once. */
  private static final int MOST_ASKED = 2_048;

  /** Longer pages are for scripts, which seldom ask twice. */
  private static final int LONGEST_PAGE = 20;

  private final Map<Question, Answer> answers = new Eldest<>(MOST);

  /** By the question's hash: a chance encounter only keeps an answer too soon. */
  private final Map<Integer, Boolean> asked = new Eldest<>(MOST_ASKED);

  /** The answer that was given to a question, taking the time since it was asked again. */
  public Optional<Answer> get(Question question, long askedNanos) {
    synchronized (answers) {
      return Optional.ofNullable(answers.get(question)).map(answer -> answer.tookSince(askedNanos));
    }
  }

  /** Keeps an answer, if it is worth it. */
  public Answer keep(Question question, Answer answer) {
    if (question.size() > LONGEST_PAGE) return answer;
    synchronized (answers) {
      boolean again = asked.put(question.hashCode(), true) != null;
      if (again) answers.put(question, answer);
    }
    return answer;
  }

  /** In the order of use; the eldest goes. */
  private static final class Eldest<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    Eldest(int most) {
      super(most, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
