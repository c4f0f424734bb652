using GoPimi.BuildingBlocks.Http;

namespace GoPimi.BuildingBlocks.Tests.Http;

public sealed class CursorTests
{
    sealed record Key(DateTimeOffset At, Guid Id);

    [Fact]
    public void A_cursor_comes_back_as_it_went()
    {
        var key = new Key(DateTimeOffset.UtcNow, Guid.CreateVersion7());
        Cursor.Decode<Key>(Cursor.Encode(key)).ShouldBe(key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm90IGpzb24")]
    [InlineData("bnVsbA")]
    public void What_is_no_cursor_is_bad_input(string cursor) =>
        Should.Throw<BadInputException>(() => Cursor.Decode<Key>(cursor)).Code.ShouldBe("cursor.invalid");

    [Fact]
    public void A_page_has_a_next_cursor_only_when_there_is_more()
    {
        Page.Of([1, 2, 3], limit: 3, i => new { i }).Next.ShouldBeNull();
        var page = Page.Of([1, 2, 3, 4], limit: 3, i => new { i });
        page.Items.ShouldBe([1, 2, 3]);
        page.Next.ShouldNotBeNull();
    }
}
