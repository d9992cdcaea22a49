package org.towncurrent.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a site could not be published, as a sentence that says what to do next. */
public final class PublicationException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The kinds of trouble, for those who must tell them apart. */
  public enum Reason {
    /** The place for the site is a file, the root of a disk, or no name at all. */
    NOT_A_FOLDER,
    /** The place for the site is a folder that holds something other than a site. */
    FOREIGN_FOLDER,
    /** The place for the site is a symbolic link made by somebody else. */
    FOREIGN_LINK,
    /** This user may not write there. */
    NOT_WRITABLE,
    /** The disk, or the user's share of it, is full. */
    DISK_FULL,
    /** The file system knows no symbolic links. */
    NO_SYMBOLIC_LINKS,
    /** Another build is writing this site. */
    BUSY,
    /** A file's path cannot be an address of the site. */
    BAD_PATH,
    /** Two files of the site have the same path, or paths that differ only in case. */
    PATH_TAKEN,
    /** A file that should be kept is not as it was published. */
    DAMAGED,
    /** Anything else the system refused. */
    OTHER
  }

  private final Reason reason;

  PublicationException(Reason reason, String message) {
    this(reason, message, null);
  }

  PublicationException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What kind of trouble it is. */
  public Reason reason() {
    return reason;
  }

  /** The sentence for what the file system reported while doing this ("writing build/site"). */
  public static PublicationException of(String doing, Exception e) {
    if (e instanceof PublicationException known) {
      return known;
    }
    String said = said(e);
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("quota exceeded")) {
      return new PublicationException(
          Reason.DISK_FULL,
          "The disk is full (" + doing + "). Free some space and build again.",
          e);
    }
    if (e instanceof AccessDeniedException
        || e instanceof ReadOnlyFileSystemException
        || lower.contains("permission denied")
        || lower.contains("read-only file system")) {
      return new PublicationException(
          Reason.NOT_WRITABLE,
          "No permission to write (" + doing + "). Give this user the right, or choose --out.",
          e);
    }
    return new PublicationException(
        Reason.OTHER, "The system refused (" + doing + "): " + said + ".", e);
  }

  private static String said(Exception e) {
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    if (e instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is in the way";
    }
    if (e instanceof DirectoryNotEmptyException full) {
      return full.getFile() + " is not empty";
    }
    String message = e.getMessage();
    return message == null || message.isEmpty() || e instanceof FileSystemException
        ? e.getClass().getSimpleName() + (message == null ? "" : " " + message)
        : message;
  }
}
