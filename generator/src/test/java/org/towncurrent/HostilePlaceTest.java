package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project.Outcome;

/** Places where a site cannot be written: a sentence, status 1, and nothing lost. */
@Tag("slow")
@Timeout(300)
final class HostilePlaceTest {

  private final Path temp;
  private final Path disk;
  private final Project project;
  private boolean mounted;

  HostilePlaceTest(@TempDir Path temp) {
    this.temp = temp;
    this.disk = temp.resolve("disk");
    this.project = Project.in(temp.resolve("project"));
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void aFullDiskLeavesTheSiteAsItWas() throws Exception {
    mount("size=12m");
    Path out = disk.resolve("site");
    assertThat(build(out).status()).isZero();
    Map<String, String> before = Project.tree(out);
    project.edit("templates/layout.html", "</body>", "<p>" + "more ".repeat(8_000) + "</p></body>");

    assertRefused(build(out), "The disk is full", "Free some space");

    assertThat(Project.tree(out)).isEqualTo(before);
    assertThat(disk.resolve("site.versions/.building")).doesNotExist();
  }

  @Test
  void aDiskThatIsFullForTheFirstBuildLeavesNothing() throws Exception {
    mount("size=1m");
    assertRefused(build(disk.resolve("site")), "The disk is full", "Free some space");
    assertThat(disk.resolve("site")).doesNotExist();
    assertThat(disk.resolve("site.versions/.building")).doesNotExist();
  }

  @Test
  void aDiskThatMayOnlyBeReadIsTold() throws Exception {
    mount("size=1m,ro");
    assertRefused(build(disk.resolve("a/site")), "No permission to write", "choose --out");
  }

  @Test
  void theSiteMayLieOnAnotherDiskThanWorkingFiles() throws Exception {
    mount("size=20m");
    assertThat(Files.getFileStore(disk)).isNotEqualTo(Files.getFileStore(temp));
    assertThat(build(disk.resolve("site")).status()).isZero();
    assertThat(project.build().status()).isZero();
    assertThat(Project.tree(disk.resolve("site"))).isEqualTo(project.published());
  }

  @Test
  void aFileALinkAndAFolderOfSomebodyElseAreLeftAlone() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    assertRefused(build(file), "is a file, and a site needs a folder");
    assertThat(file).hasContent("mine");

    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
    assertRefused(build(link), "that Town Current did not make");
    assertThat(link).isSymbolicLink();
    assertThat(temp.resolve("nowhere")).doesNotExist();

    Path folder = Files.createDirectories(temp.resolve("folder"));
    Files.writeString(folder.resolve("thesis.doc"), "mine");
    assertRefused(build(folder), "holds something other than a site");
    assertThat(folder.resolve("thesis.doc")).hasContent("mine");
  }

  @Test
  void aSiteIsNotWrittenIntoWhatIsRead() {
    assertRefused(build(project.root().resolve("content/site")), "which is read");
    assertThat(project.has("content/site.versions")).isFalse();
  }

  private Outcome build(Path out) {
    return Project.command(
        "build",
        "--config",
        project.root().resolve("site-config.yml").toString(),
        "--out",
        out.toString());
  }

  private static void assertRefused(Outcome outcome, String... says) {
    assertThat(outcome.status()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.errors()).contains(says).doesNotContain("Exception", "\tat ");
  }

  /** A small disk in memory; only root may make one. */
  private void mount(String options) throws Exception {
    Files.createDirectories(disk);
    mounted = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
    assumeTrue(mounted, "only root can mount a small disk");
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
