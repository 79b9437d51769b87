package fr.vigie.web;

/** What a reader can do when there is nothing else to show. */
public enum NextStep {
  /** Go to the home page, or ask for something else. */
  HOME,
  /** Make the search again from its first page. */
  RESTART,
  /** Ask for the same again, which may soon be answered. */
  AGAIN
}
