using System.Reflection;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>A file of the repository, by its path from the root with forward slashes.</summary>
public sealed record RepositoryFile(string Path)
{
    private static readonly string[] _skippedFolders = [".git", "artifacts", "bin", "node_modules", "obj", "TestResults"];

    public static string Root { get; } = System.IO.Path.GetFullPath(
        typeof(RepositoryFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryRoot").Value!);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string FullPath => System.IO.Path.Combine(Root, Path);

    public string Read() => File.ReadAllText(FullPath);

    /// <summary>Lists the files below some folders of the root that have one of the extensions.</summary>
    public static IReadOnlyList<RepositoryFile> List(IEnumerable<string> folders, params string[] extensions) =>
    [
        .. folders
            .SelectMany(folder => Enumerate(new DirectoryInfo(System.IO.Path.Combine(Root, folder))))
            .Where(file => extensions.Contains(file.Extension))
            .Select(static file => new RepositoryFile(System.IO.Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')))
            .OrderBy(static file => file.Path, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<RepositoryFile> CSharp(params string[] folders) =>
        List(folders.Length > 0 ? folders : ["src", "tests", "samples"], ".cs");

    public override string ToString() => Path;

    private static IEnumerable<FileInfo> Enumerate(DirectoryInfo folder) => folder.EnumerateFiles().Concat(
        folder.EnumerateDirectories().Where(static child => !_skippedFolders.Contains(child.Name)).SelectMany(Enumerate));
}
