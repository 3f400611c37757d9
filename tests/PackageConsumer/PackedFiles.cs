using System.IO.Compression;
using System.Xml.Linq;
using EcsServiceConnect.Client;

namespace PackageConsumer;

/// <summary>Checks the packed files for what a user of them needs, and for what must not be there.</summary>
internal sealed class PackedFiles(string folder, string repository)
{
    /// <summary>The most characters of release notes that NuGet accepts.</summary>
    private const int MaxReleaseNotesLength = 35_000;

    private static readonly string[] _libraries = ["EcsServiceConnect.Client", "EcsServiceConnect.Client.Diagrams", "EcsServiceConnect.Client.Testing"];

    public List<string> FindFaults() =>
    [
        .. _libraries.SelectMany(FindFaultsOfLibrary),
        .. FindFaultsOfPackage("EcsServiceConnect.LocalServer"),
        .. typeof(IEcsClient).Assembly.GetReferencedAssemblies()
            .Where(a => a.Name!.Contains("Generators") || a.Name.StartsWith("Microsoft.CodeAnalysis"))
            .Select(a => $"The client refers to {a.Name}, which belongs to the compiler."),
    ];

    private IEnumerable<string> FindFaultsOfLibrary(string id)
    {
        var file = GetFile(id);
        using var package = ZipFile.OpenRead(file);
        var entries = package.Entries.Select(e => e.FullName).ToArray();
        List<string> faults =
        [
            .. new[] { $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml" }.Except(entries).Select(missing => $"{id} lacks {missing}."),
            .. entries.Where(e => e.Contains("Generators") || e.StartsWith("analyzers/")).Except(GetAnalyzers(id)).Select(e => $"{id} leaks {e}."),
            .. GetAnalyzers(id).Except(entries).Select(missing => $"{id} lacks {missing}."),
            .. FindFaultsOfPackage(id),
        ];
        var symbols = Path.ChangeExtension(file, "snupkg");
        return File.Exists(symbols)
            ? faults.Concat(new PackedSymbols(symbols, $"lib/net10.0/{id}.pdb", repository).FindFaults())
            : faults.Append($"{id} has no symbols beside it.");
    }

    private static string[] GetAnalyzers(string id) => id == "EcsServiceConnect.Client"
        ? ["analyzers/dotnet/cs/EcsServiceConnect.Client.Analyzers.dll", "analyzers/dotnet/cs/EcsServiceConnect.Client.CodeFixes.dll"]
        : [];

    private List<string> FindFaultsOfPackage(string id)
    {
        using var package = ZipFile.OpenRead(GetFile(id));
        var entries = package.Entries.Select(e => e.FullName).ToArray();
        List<string> faults =
        [
            .. new[] { "README.md", "icon.png", $"{id}.nuspec" }.Except(entries).Select(missing => $"{id} lacks {missing}."),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        var metadata = XDocument.Parse(Read(package, $"{id}.nuspec")).Root!.Elements().Single();
        return [.. FindFaultsOfMetadata(id, metadata), .. FindFaultsOfReadme(id, metadata, Read(package, "README.md"))];
    }

    private static IEnumerable<string> FindFaultsOfMetadata(string id, XElement metadata)
    {
        if (Value(metadata, "license") != "Apache-2.0")
        {
            yield return $"{id} does not state its license as an expression.";
        }

        foreach (var name in new[] { "readme", "icon", "description", "tags", "projectUrl", "releaseNotes" }.Where(n => Value(metadata, n).Length == 0))
        {
            yield return $"{id} states no {name}.";
        }

        var notes = Value(metadata, "releaseNotes");
        if (notes.Length > MaxReleaseNotesLength)
        {
            yield return $"{id} has release notes of {notes.Length} characters, more than the {MaxReleaseNotesLength} that NuGet accepts.";
        }

        if (metadata.Descendants().Any(e => e.Attribute("id")?.Value.StartsWith("Microsoft.CodeAnalysis") == true))
        {
            yield return $"{id} depends on an analyzer.";
        }
    }

    private IEnumerable<string> FindFaultsOfReadme(string id, XElement metadata, string text)
    {
        var command = metadata.Descendants().Any(e => e.Attribute("name")?.Value == "DotnetTool") ? "dotnet tool install --global" : "dotnet add package";
        if (!text.Contains($"\n{command} {id}\n"))
        {
            yield return $"The README of {id} has no line '{command} {id}'.";
        }

        if (!text.Contains("\n```csharp\n"))
        {
            yield return $"The README of {id} shows no code.";
        }

        var links = new RepositoryLinks(Value(metadata, "projectUrl"), Value(metadata, "version"), repository);
        foreach (var (what, markdown) in new[] { ("README", text), ("release notes", Value(metadata, "releaseNotes")) })
        {
            foreach (var fault in links.FindFaults(markdown))
            {
                yield return $"The {what} of {id}: {fault}";
            }
        }
    }

    private string GetFile(string id) =>
        Directory.GetFiles(folder, $"{id}.*.nupkg").Single(f => char.IsDigit(Path.GetFileName(f)[id.Length + 1]));

    private static string Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value ?? "";

    private static string Read(ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}
