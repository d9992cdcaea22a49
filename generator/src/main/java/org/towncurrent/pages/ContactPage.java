package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.words.Word;

/** Whom to ask about what. */
public record ContactPage(boolean sampleNumbers, List<Office> contacts) {

  /** An office that answers. */
  public record Office(
      Word role,
      Optional<Word> purpose,
      Optional<Word> phone,
      Optional<Word> email,
      Optional<Word> website,
      Optional<String> address,
      Optional<String> asOf) {}

  static ContactPage of(Outlook outlook, Voice voice) {
    return new ContactPage(
        outlook.program().sample(),
        outlook.program().contacts().stream()
            .map(
                contact ->
                    new Office(
                        voice.say(contact.role()),
                        contact.purpose().map(voice::say),
                        contact.phone().map(Names::phone),
                        contact.email().map(Names::mail),
                        contact.website().map(Names::web),
                        contact.address(),
                        contact.asOf().map(voice::day)))
            .toList());
  }
}
