package io.github.intercomkit.json;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.Iterator;

/**
 * Refuses mappers that write the fields of an object, as Gson does. An object that has it as a field writes itself. It is a collection, since mappers
 * read collections by their elements, and stands in the first field, so that nothing else is read before. A getter that asks it for
 * its elements refuses mappers that call getters, as JSON-B does.
 */
public final class MapperRefusal extends AbstractCollection<Object> implements Serializable {
    private static final long serialVersionUID = 1;

    /** Jackson writes each of them, and no other mapper can. */
    public static final MapperRefusal PAYLOAD = new MapperRefusal(
            "This mapper cannot write a payload. Put payload.toMap() in its place, or write" + " payload.toJson().");

    public static final MapperRefusal CALLS = new MapperRefusal(
            "This mapper cannot write calls. Put calls.toList() in their place, or write" + " calls.toJson().");

    public static final MapperRefusal EVENT = new MapperRefusal(
            "This mapper cannot write an event. Put event.toMap() in its place, or write event.toJson().");

    public static final MapperRefusal SESSION = new MapperRefusal(
            "This mapper cannot write a session. Store session.toText(), which" + " MessengerSession.of(…) takes.");

    /** A Messenger, and what proves or seals with a secret. */
    public static final MapperRefusal CONFIGURATION = new MapperRefusal("This mapper cannot write the library's"
            + " configuration, and no answer needs it. Take it out of the object that is written.");

    private final String wayOut;

    private MapperRefusal(String wayOut) {
        this.wayOut = wayOut;
    }

    @Override
    public Iterator<Object> iterator() {
        throw new UnsupportedOperationException(wayOut);
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException(wayOut);
    }

    @Override
    public String toString() {
        return "MapperRefusal";
    }
}
