using System.Text;
using GoPimi.BuildingBlocks.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Tests.Blobs;

public sealed class DiskBlobStoreTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("gopimi-blobs-").FullName;
    readonly IBlobStore store;

    public DiskBlobStoreTests() => store = new ServiceCollection()
        .AddBlobs(new ConfigurationBuilder().AddInMemoryCollection([new("Blobs:Path", root)]).Build())
        .BuildServiceProvider().GetRequiredService<IBlobStore>();

    [Fact]
    public async Task The_same_bytes_are_kept_once_in_a_workspace_and_never_across()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var blob = await PutAsync(one, "hello");
        (await PutAsync(one, "hello")).ShouldBe(blob);

        blob.Sha256.ShouldBe("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        blob.Size.ShouldBe(5);
        Directory.GetFiles(root, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
        await Should.ThrowAsync<FileNotFoundException>(() => store.OpenAsync(two, blob.Sha256, CancellationToken.None));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824")]
    [InlineData("")]
    public async Task Only_a_hash_names_a_blob(string name) =>
        await Should.ThrowAsync<FileNotFoundException>(() => store.OpenAsync(Guid.Empty, name, CancellationToken.None));

    [Fact]
    public async Task A_deleted_blob_is_gone()
    {
        var workspace = Guid.CreateVersion7();
        var blob = await PutAsync(workspace, "x");
        await store.DeleteAsync(workspace, blob.Sha256, CancellationToken.None);
        await store.DeleteAsync(workspace, blob.Sha256, CancellationToken.None);
        await Should.ThrowAsync<FileNotFoundException>(() => store.OpenAsync(workspace, blob.Sha256, CancellationToken.None));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    async Task<Blob> PutAsync(Guid workspace, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await store.PutAsync(workspace, content, CancellationToken.None);
    }
}
