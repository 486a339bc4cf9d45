def exists(String path) {
    new File(basedir, path).exists()
}

['target', 'target-file-by-file'].each { target ->
    assert exists("${target}/classes/shop/ShopperIntercomSerializer.class")
    assert exists("${target}/surefire-reports/TEST-shop.ShopperTest.xml")
}
// What compiles file by file leaves behind what has no source any more, and it does no harm.
['Buyer', 'Guest'].each { gone ->
    assert !exists("target/classes/shop/${gone}IntercomSerializer.class")
    assert !exists("target/generated-sources/annotations/shop/${gone}IntercomSerializer.java")
}
return true
