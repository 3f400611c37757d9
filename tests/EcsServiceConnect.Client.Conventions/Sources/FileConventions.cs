using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>A reader opens a file by the name of what it holds, and sees it at a glance.</summary>
public partial class FileConventions
{
    private const int MaxLines = 300;

    [Fact]
    public void Files_OfSrc_StayReadable()
    {
        var large = RepositoryFile.CSharp("src")
            .Where(static file => File.ReadLines(file.FullPath).Count() > MaxLines && !IsRecord(file))
            .ToArray();

        Assert.True(large.Length == 0, $"Over {MaxLines} lines, and no record:\n{string.Join('\n', large.Select(static file => file.Path))}");
    }

    [Fact]
    public void Types_OfSrc_StandInAFileOfTheirName()
    {
        var strays = RepositoryFile.CSharp("src")
            .Where(static file => SourceFile.Parse(file.Read()).Types.ToArray() is { Length: > 0 } types && !types.Any(type => IsNamedAfter(file, type)))
            .Select(static file => file.Path)
            .ToArray();

        Assert.True(strays.Length == 0, $"Named after nothing that they hold:\n{string.Join('\n', strays)}");
    }

    /// <summary>An operation is one file of its name with its request first.</summary>
    private static bool IsNamedAfter(RepositoryFile file, string type)
    {
        var stem = Path.GetFileName(file.Path).Split('.')[0];
        return type == stem || type == stem + "Request" || type == stem + "Attribute";
    }

    private static bool IsRecord(RepositoryFile file) => RecordDeclaration().IsMatch(file.Read());

    [GeneratedRegex(@"^public sealed partial record \w+", RegexOptions.Multiline)]
    private static partial Regex RecordDeclaration();
}
