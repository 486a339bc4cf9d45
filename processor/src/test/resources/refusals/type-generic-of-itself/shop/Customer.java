package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

import java.util.Collection;
import java.util.List;

@IntercomUser
public class Customer<
        T extends Collection<T>, C extends Comparable<C>, N extends Number & Comparable<N>, L extends List<? extends L>> {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    public T tree;

    @IntercomAttribute
    public C rank;

    @IntercomAttribute
    public N wealth;

    @IntercomAttribute
    public L line;
}
