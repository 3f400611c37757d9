using System.Xml.Linq;
using EcsServiceConnect.Client.Conventions.Sources;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>No dependency without its reason on the page of decisions, and none there that is no longer used.</summary>
public class DependencyConventions
{
    [Fact]
    public void Page_OfDependencies_NamesEachPackageOnce()
    {
        var packages = XDocument.Load(new RepositoryFile("Directory.Packages.props").FullPath)
            .Descendants("PackageVersion")
            .Select(static package => package.Attribute("Include")!.Value)
            .Append("docfx");

        var named = new RepositoryFile("docs/decisions/0001-dependencies.md").Read().Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| package ", StringComparison.Ordinal))
            .SelectMany(static line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));

        Assert.Equal(packages.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Packages_OfTheRepository_AreUsed()
    {
        var projects = string.Concat(RepositoryFile.List(["src", "tests", "samples"], ".csproj", ".props").Select(static file => file.Read()));

        var unused = XDocument.Load(new RepositoryFile("Directory.Packages.props").FullPath)
            .Descendants("PackageVersion")
            .Select(static package => package.Attribute("Include")!.Value)
            .Where(package => !projects.Contains($"<PackageReference Include=\"{package}\"", StringComparison.Ordinal));

        Assert.Empty(unused);
    }
}
