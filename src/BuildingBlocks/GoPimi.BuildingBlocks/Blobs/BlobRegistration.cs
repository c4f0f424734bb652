using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Blobs;

/// <summary>Chooses where blobs are kept.</summary>
public static class BlobRegistration
{
    /// <summary>Adds the store on disk, below <c>Blobs:Path</c> (default <c>data/blobs</c> in the working directory).</summary>
    public static IServiceCollection AddBlobs(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<IBlobStore>(new DiskBlobStore(Path.GetFullPath(configuration["Blobs:Path"] ?? "data/blobs")));
}
