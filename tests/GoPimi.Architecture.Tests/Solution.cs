using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using GoPimi.Testing;

namespace GoPimi.Architecture.Tests;

// The subjects of all rules, derived from files and assemblies: what is added to the house is checked without being listed.
internal static class Solution
{
    public static IReadOnlyList<string> ModuleNames { get; } = NotEmpty(
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src/Modules")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)],
        atLeast: 6);

    public static IReadOnlyList<Assembly> Modules { get; } = [.. ModuleNames.Select(m => Assembly.Load($"GoPimi.{m}"))];

    public static IReadOnlyList<Assembly> Contracts { get; } = [.. ModuleNames.Select(m => Assembly.Load($"GoPimi.{m}.Contracts"))];

    public static Assembly BuildingBlocks { get; } = typeof(BuildingBlocks.Modules.IModule).Assembly;

    public static string SchemaOf(Assembly module) => module.GetName().Name!.Split('.')[1].ToLowerInvariant();

    /// <summary>Every class that holds a use case: it has a static Map, or a nested Handler.</summary>
    public static IReadOnlyList<Type> Slices { get; } = NotEmpty(
        [.. Modules.SelectMany(m => m.GetTypes()).Where(t => t.GetNestedType("Handler", BindingFlags.NonPublic | BindingFlags.Public) is not null || MapOf(t) is not null)],
        atLeast: 30);

    public static MethodInfo? MapOf(Type type) => type is { IsAbstract: true, IsSealed: true }
        ? type.GetMethod("Map", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        : null;

    public static IReadOnlyList<(string Project, IReadOnlyList<string> References)> Projects { get; } = NotEmpty(
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileNameWithoutExtension(path), References(path)))],
        atLeast: 16);

    /// <summary>Every literal of an assembly, constants already folded (the #US heap).</summary>
    public static IReadOnlyList<string> Literals(Assembly assembly)
    {
        using var pe = new PEReader(File.OpenRead(assembly.Location));
        var reader = pe.GetMetadataReader();
        var size = reader.GetHeapSize(HeapIndex.UserString);
        var literals = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1);
             !handle.IsNil && MetadataTokens.GetHeapOffset(handle) < size;
             handle = reader.GetNextHandle(handle))
            literals.Add(reader.GetUserString(handle));
        return literals;
    }

    /// <summary>The members of other assemblies that an assembly calls, as <c>Type.Member</c>.</summary>
    public static IReadOnlyList<string> CalledMembers(Assembly assembly)
    {
        using var pe = new PEReader(File.OpenRead(assembly.Location));
        var reader = pe.GetMetadataReader();
        return
        [
            .. from handle in reader.MemberReferences
               let member = reader.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               let type = reader.GetTypeReference((TypeReferenceHandle)member.Parent)
               select $"{reader.GetString(type.Name)}.{reader.GetString(member.Name)}",
        ];
    }

    /// <summary>A rule that finds nothing to check is broken, not kept.</summary>
    public static IReadOnlyList<T> NotEmpty<T>(IReadOnlyList<T> subjects, int atLeast = 1) => subjects.Count >= atLeast
        ? subjects
        : throw new InvalidOperationException($"Found {subjects.Count} subjects, expected at least {atLeast}.");

    static IReadOnlyList<string> References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];
}
