package shop;

import java.util.ArrayList;

public class Tree extends ArrayList<Tree> {
    private static final long serialVersionUID = 1;
}
