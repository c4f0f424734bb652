using GoPimi.Contacts.Contacts;

namespace GoPimi.Contacts.Tests.Contacts;

public sealed class SearchTermsTests
{
    [Fact]
    public void A_name_is_found_from_each_of_its_words_on() => SearchTerms.Of("Ada King Lovelace", "ada@example.com").ShouldBe(
        ["ada king lovelace", "king lovelace", "lovelace", "ada@example.com", "example.com"]);

    [Fact]
    public void Without_a_name_the_address_and_its_domain_remain() =>
        SearchTerms.Of("", "ada@example.com").ShouldBe(["ada@example.com", "example.com"]);

    [Fact]
    public void Case_and_accents_make_no_difference() => SearchTerms.SortName("Émile ZOLÀ", "z@x.fr").ShouldBe("emile zola");

    [Fact]
    public void A_name_of_nothing_but_accents_sorts_by_its_address() => SearchTerms.SortName("\u0301", "z@x.fr").ShouldBe("z@x.fr");

    [Fact]
    public void An_endless_name_has_few_terms() =>
        SearchTerms.Of(string.Join(' ', Enumerable.Repeat("x", 100)), "a@b.c").Length.ShouldBe(10);

    [Theory]
    [InlineData("\"Ada Lovelace\"", "Ada Lovelace")]
    [InlineData(" Ada\t\n Lovelace ", "Ada Lovelace")]
    [InlineData("ADA@example.com", "")]
    [InlineData(null, "")]
    [InlineData("'", "")]
    public void A_name_is_one_line_and_never_just_the_address(string? given, string name) =>
        PersonName.Of(given, "ada@example.com").ShouldBe(name);

    [Fact]
    public void A_long_name_is_cut_between_characters() =>
        PersonName.Of(new string('x', 199) + "😀😀", "ada@example.com").ShouldBe(new string('x', 199));
}
