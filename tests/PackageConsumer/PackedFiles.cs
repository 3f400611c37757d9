using System.IO.Compression;
using System.Xml.Linq;
using EcsServiceConnect.Client;

namespace PackageConsumer;

/// <summary>Checks the packed files for what a user of them needs, and for what must not be there.</summary>
internal static class PackedFiles
{
    public static List<string> FindFaults(string folder)
    {
        var faults = new List<string>();
        foreach (var id in new[] { "EcsServiceConnect.Client", "EcsServiceConnect.Client.Diagrams", "EcsServiceConnect.Client.Testing" })
        {
            var file = Directory.GetFiles(folder, $"{id}.*.nupkg").Single(f => char.IsDigit(Path.GetFileName(f)[id.Length + 1]));
            using var package = ZipFile.OpenRead(file);
            var entries = package.Entries.Select(e => e.FullName).ToArray();
            faults.AddRange(new[] { "README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"{id}.nuspec" }
                .Except(entries)
                .Select(missing => $"{id} lacks {missing}."));
            faults.AddRange(entries.Where(e => e.Contains("Generators") || e.StartsWith("analyzers/")).Select(e => $"{id} leaks {e}."));
            if (!File.Exists(Path.ChangeExtension(file, "snupkg")))
            {
                faults.Add($"{id} has no symbols beside it.");
            }

            using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
            faults.AddRange(FindFaults(id, XDocument.Load(nuspec).Root!.Elements().Single()));
        }

        faults.AddRange(typeof(IEcsClient).Assembly.GetReferencedAssemblies()
            .Where(a => a.Name!.Contains("Generators") || a.Name.StartsWith("Microsoft.CodeAnalysis"))
            .Select(a => $"The client refers to {a.Name}, which belongs to the compiler."));
        return faults;
    }

    private static IEnumerable<string> FindFaults(string id, XElement metadata)
    {
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
        if (Value("license") != "Apache-2.0")
        {
            yield return $"{id} does not state its licence as an expression.";
        }

        foreach (var name in new[] { "readme", "description", "tags" }.Where(n => string.IsNullOrEmpty(Value(n))))
        {
            yield return $"{id} states no {name}.";
        }

        if (metadata.Descendants().Any(e => e.Attribute("id")?.Value.StartsWith("Microsoft.CodeAnalysis") == true))
        {
            yield return $"{id} depends on an analyzer.";
        }
    }
}
