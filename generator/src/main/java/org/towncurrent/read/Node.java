package org.towncurrent.read;

import java.util.List;
import org.towncurrent.facts.Place;

/** A part of a YAML file as it was typed, before anybody asks what it means. */
sealed interface Node {

  /** Where it begins. */
  Place place();

  /** What it is, in a publisher's words. */
  String inWords();

  /** A text, figure or date: its characters exactly as typed. */
  record Scalar(String text, Place place) implements Node {
    @Override
    public String inWords() {
      return "the text " + Quoted.words(text);
    }
  }

  /** A key with nothing after it. */
  record Nothing(Place place) implements Node {
    @Override
    public String inWords() {
      return "nothing";
    }
  }

  /** A list. */
  record Items(List<Node> items, Place place) implements Node {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String inWords() {
      return "a list";
    }
  }

  /** Keys with their values, in the order of the file. */
  record Group(List<Entry> entries, Place place) implements Node {
    public Group {
      entries = List.copyOf(entries);
    }

    @Override
    public String inWords() {
      return "a group of keys";
    }
  }

  /** A key and its value. */
  record Entry(String key, Place keyPlace, Node value) {}
}
