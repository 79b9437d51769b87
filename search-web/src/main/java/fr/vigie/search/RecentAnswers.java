package fr.vigie.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that one snapshot gave last: people go back, reload and ask what others ask. Forgets
 * the one that was not asked for longest, and everything with its snapshot. Safe for use by several
 * threads.
 */
final class RecentAnswers {

  /** Answers kept: some six megabytes of the usual ones. */
  private static final int MOST = 256;

  /** Longer pages are for scripts, which seldom ask twice. */
  private static final int LONGEST_PAGE = 20;

  private final Map<Question, Answer> answers = new Eldest();

  /** The answer that was given to a question, taking the time since it was asked again. */
  Optional<Answer> get(Question question, long askedNanos) {
    synchronized (answers) {
      return Optional.ofNullable(answers.get(question)).map(answer -> answer.tookSince(askedNanos));
    }
  }

  /** Keeps an answer, if it is worth it. */
  Answer keep(Question question, Answer answer) {
    if (question.size() > LONGEST_PAGE) return answer;
    synchronized (answers) {
      answers.put(question, answer);
    }
    return answer;
  }

  /** In the order of use; the eldest goes. */
  private static final class Eldest extends LinkedHashMap<Question, Answer> {

    Eldest() {
      super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
      return size() > MOST;
    }
  }
}
