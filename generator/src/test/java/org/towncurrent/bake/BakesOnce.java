package org.towncurrent.bake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One bake in a process of its own. */
final class BakesOnce {

  private BakesOnce() {}

  public static void main(String[] args) {
    List<Problem> problems =
        Shell.bake(
            Path.of(args[0]),
            Path.of(args[1]),
            Path.of(args[2]),
            Files::readString,
            documents -> System.out.print(documents));
    System.out.println(" " + problems);
  }
}
