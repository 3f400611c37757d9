using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text.Json;

namespace PackageConsumer;

/// <summary>
/// Checks that a debugger finds the source of every file: in the symbols themselves, or at an address in the repository. No path of the
/// machine that built it may be in them.
/// </summary>
internal sealed class PackedSymbols(string package, string entry, string repository)
{
    private static readonly Guid _sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid _embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public IEnumerable<string> FindFaults()
    {
        using var archive = ZipFile.OpenRead(package);
        using var symbols = new MemoryStream();
        using (var stream = archive.GetEntry(entry)!.Open())
        {
            stream.CopyTo(symbols);
        }

        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        var map = GetInformation(reader, EntityHandle.ModuleDefinition, _sourceLink) is { } json ? ReadMap(json) : null;
        if (map is null)
        {
            // A source archive has no commit to link to.
            return Path.Exists(Path.Combine(repository, ".git")) ? [$"{entry} has no source links."] : [];
        }

        return
        [
            .. reader.Documents
                .Where(document => GetInformation(reader, document, _embeddedSource) is null)
                .Select(document => reader.GetString(reader.GetDocument(document).Name))
                .Where(name => !IsFound(name, map))
                .Select(name => $"{entry} does not lead to the source {name}."),
        ];
    }

    private bool IsFound(string document, Dictionary<string, string> map) => map.Any(pair =>
        pair.Key == "/_/*"
        && document.StartsWith("/_/")
        && pair.Value.StartsWith("https://raw.githubusercontent.com/")
        && File.Exists(Path.Combine(repository, document["/_/".Length..])));

    private static Dictionary<string, string>? ReadMap(byte[] json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("documents").Deserialize<Dictionary<string, string>>();

    private static byte[]? GetInformation(MetadataReader reader, EntityHandle parent, Guid kind) => reader.GetCustomDebugInformation(parent)
        .Select(reader.GetCustomDebugInformation)
        .Where(information => reader.GetGuid(information.Kind) == kind)
        .Select(information => reader.GetBlobBytes(information.Value))
        .FirstOrDefault();
}
