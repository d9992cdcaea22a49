package org.towncurrent.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Asks on a terminal for what no option says. Without a terminal nothing is asked: what is missing
 * is named, all at once. Whether there is one is known to the script that starts the program.
 */
final class Questions {

  private final CommandSpec command;
  private final boolean terminal = Boolean.getBoolean("site.asks");
  private final BufferedReader answers =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final List<String> missing = new ArrayList<>();

  Questions(CommandSpec command) {
    this.command = command;
  }

  /** A value that is needed; nothing, for now, where it is missing. */
  <T> Optional<T> must(
      String option, @Nullable String typed, String question, Function<String, T> reader)
      throws IOException {
    if (typed != null) {
      return Optional.of(read(option, typed, reader));
    }
    if (!terminal) {
      missing.add(option);
      return Optional.empty();
    }
    while (true) {
      Optional<T> answer = ask(question, reader);
      if (answer.isPresent()) {
        return answer;
      }
    }
  }

  /** A value that may be left out: by an empty answer. */
  <T> Optional<T> may(
      String option, @Nullable String typed, String question, Function<String, T> reader)
      throws IOException {
    if (typed != null) {
      return Optional.of(read(option, typed, reader));
    }
    return terminal ? ask(question + " (empty: not said)", reader) : Optional.empty();
  }

  /** Ends when anything that is needed is missing. */
  void nothingMissing() {
    if (!missing.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Missing: " + String.join(", ", missing) + ". On a terminal they are asked for.");
    }
  }

  private <T> T read(String option, String typed, Function<String, T> reader) {
    try {
      return reader.apply(typed.strip());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(), option + " " + typed + ": " + e.getMessage(), e);
    }
  }

  /** The answer to a question; empty when nothing, or nothing that can be read, was answered. */
  private <T> Optional<T> ask(String question, Function<String, T> reader) throws IOException {
    PrintWriter out = command.commandLine().getErr();
    out.print(question + ": ");
    out.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("The answers ended before the questions did. Nothing was changed.");
    }
    if (answer.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(answer.strip()));
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return ask(question, reader);
    }
  }
}
