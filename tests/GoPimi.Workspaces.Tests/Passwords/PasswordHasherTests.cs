using GoPimi.Workspaces.Passwords;

namespace GoPimi.Workspaces.Tests.Passwords;

public sealed class PasswordHasherTests : IDisposable
{
    readonly PasswordHasher passwords = new();

    public void Dispose() => passwords.Dispose();

    [Fact]
    public async Task A_hash_names_its_parameters_and_fits_only_its_password()
    {
        var hash = await passwords.HashAsync("crooked lamp", CancellationToken.None);

        hash.ShouldStartWith("$argon2id$v=19$m=19456,t=2,p=1$");
        hash.ShouldNotBe(await passwords.HashAsync("crooked lamp", CancellationToken.None));
        (await passwords.VerifyAsync(hash, "crooked lamp", CancellationToken.None)).ShouldBeTrue();
        (await passwords.VerifyAsync(hash, "Crooked lamp", CancellationToken.None)).ShouldBeFalse();
    }

    // A test vector of the reference implementation (P-H-C/phc-winner-argon2).
    [Fact]
    public async Task A_hash_of_the_reference_implementation_is_understood_and_known_as_outdated()
    {
        const string Reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        (await passwords.VerifyAsync(Reference, "password", CancellationToken.None)).ShouldBeTrue();
        PasswordHasher.IsOutdated(Reference).ShouldBeTrue();
    }

    [Fact]
    public async Task No_password_fits_an_account_without_one() =>
        (await passwords.VerifyAsync(stored: null, "anything at all", CancellationToken.None)).ShouldBeFalse();
}
