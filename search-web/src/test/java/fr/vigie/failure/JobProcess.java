package fr.vigie.failure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A job in a process of its own. The process starts before the job is due, so that a run need not
 * wait for it.
 */
final class JobProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;

  JobProcess(Processes processes, Path index, Path sources) throws IOException {
    this.process =
        processes.start("jobs", JobHost.class, List.of(index.toString(), sources.toString()));
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * @param deathAt how many changes to the disk it lives through; 0 for any
   */
  void run(boolean build, long deathAt) throws IOException {
    expect("ready");
    OutputStream orders = process.getOutputStream();
    orders.write(
        ((build ? "index " : "update ") + deathAt + "\n").getBytes(StandardCharsets.UTF_8));
    orders.flush();
    expect("running");
  }

  /** As by kill -9. */
  void kill() {
    process.destroyForcibly();
  }

  int exit() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void expect(String answer) throws IOException {
    String line = answers.readLine();
    if (!answer.equals(line))
      throw new IOException("the job's process said '" + line + "' instead of " + answer);
  }
}
