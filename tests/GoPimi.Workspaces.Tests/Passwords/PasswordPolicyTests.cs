using GoPimi.Workspaces.Passwords;

namespace GoPimi.Workspaces.Tests.Passwords;

public sealed class PasswordPolicyTests
{
    static string? Problem(string? password) => PasswordPolicy.Problem(password, "grace.hopper@example.com", "Grace Hopper");

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("kV9#tq2!xLm0")]
    [InlineData("welcome to my lighthouse")]
    [InlineData("Z\u00FCrich liegt am See")]
    public void A_long_and_uncommon_password_is_fine(string password) => Problem(password).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456789")]
    [InlineData("ninechars")]
    [InlineData("qwertyuiop")]
    [InlineData("QwErTyUiOp123")]
    [InlineData("iloveyou2024")]
    [InlineData("letmein-letmein")]
    [InlineData("GoPimi2026!!")]
    [InlineData("admin12345!")]
    [InlineData("hopper1906!!")]
    [InlineData("01012026-1234")]
    [InlineData("abababababab")]
    public void What_is_guessed_first_is_not(string? password) => Problem(password).ShouldNotBeNull();

    [Fact]
    public void A_password_has_at_most_128_characters()
    {
        var phrase = string.Concat(Enumerable.Repeat("crooked lamp ", 10))[..128];

        Problem(phrase).ShouldBeNull();
        Problem(phrase + "x").ShouldNotBeNull();
    }
}
