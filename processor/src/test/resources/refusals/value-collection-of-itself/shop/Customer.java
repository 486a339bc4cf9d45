package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

import java.util.List;
import java.util.Optional;

@IntercomUser
public class Customer {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    public Tree tree;

    @IntercomAttribute
    public Optional<Tree> root;

    @IntercomAttribute
    public List<? extends Tree> forest;
}
