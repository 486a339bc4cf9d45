package shop;

import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    public Long id;
}
