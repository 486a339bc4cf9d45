def exists(String path) {
    new File(basedir, path).exists()
}

['target', 'target-file-by-file'].each { target ->
    assert exists("${target}/classes/shop/ShopperIntercomSerializer.class")
    assert exists("${target}/surefire-reports/TEST-shop.ShopperTest.xml")
}
// Compilation file by file keeps the classes of deleted sources, which does no harm.
['Buyer', 'Guest'].each { deleted ->
    assert !exists("target/classes/shop/${deleted}IntercomSerializer.class")
    assert !exists("target/generated-sources/annotations/shop/${deleted}IntercomSerializer.java")
}
return true
