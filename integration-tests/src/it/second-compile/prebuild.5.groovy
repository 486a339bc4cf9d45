def change(String path, String from, String to) {
    def file = new File(basedir, path)
    assert file.text.contains(from)
    file.text = file.text.replace(from, to)
}

change('src/main/java/shop/Customer.java', 'String email)', 'String email, @IntercomAttribute int apples)')
change('src/test/java/shop/CustomerTest.java', 'new Customer("ada@example.com")', 'new Customer("ada@example.com", 2)')
change('src/test/java/shop/CustomerTest.java', 'ada@example.com\\"}', 'ada@example.com\\",\\"apples\\":2}')
return true
