using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Conventions.Sources;
using EcsServiceConnect.Client.DependencyInjection;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EcsServiceConnect.Client.Conventions.DocumentedNames;

/// <summary>The names that exist: those of this library, of the API, and of the libraries that it is used with.</summary>
internal static partial class NameIndex
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Assembly[] _ours = [typeof(IEcsClient).Assembly, typeof(InMemoryEcs).Assembly, typeof(NamespaceTopologyExtensions).Assembly];

    /// <summary>The libraries whose members are used together with this one's, so that guides name them alone.</summary>
    private static readonly string[] _companions = ["AWSSDK.", "Microsoft.Extensions.", "OpenTelemetry", "Polly", "System.Net.Http"];

    private static readonly ILookup<string, Type> _types = LoadAssemblies().SelectMany(static assembly => assembly.GetExportedTypes())
        .ToLookup(static type => GetName(type.Name), StringComparer.Ordinal);

    private static readonly HashSet<string> _ourMembers =
        [.. _ours.SelectMany(static assembly => assembly.GetExportedTypes()).SelectMany(GetMembers)];

    private static readonly HashSet<string> _extensions =
    [
        .. _ours.SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => type is { IsAbstract: true, IsSealed: true })
            .SelectMany(GetMembers),
    ];

    private static readonly HashSet<string> _companionMembers =
    [
        .. _types.SelectMany(static types => types)
            .Where(static type => type == typeof(Exception) || _companions.Any(type.Assembly.GetName().Name!.StartsWith))
            .SelectMany(GetMembers),
    ];

    private static readonly string[] _propertyFiles = ["Directory.Build.props", "src/Directory.Build.props"];

    /// <summary>What only those who change the library use: internal types, and properties of the build.</summary>
    private static readonly HashSet<string> _internalNames =
    [
        .. _ours.SelectMany(static assembly => assembly.GetTypes()).Select(static type => GetName(type.Name)),
        .. _propertyFiles.SelectMany(static path => Properties().Matches(new RepositoryFile(path).Read())).Select(static match => match.Groups["name"].Value),
    ];

    private static readonly HashSet<string> _parameters =
    [
        .. _ours.SelectMany(static assembly => assembly.GetExportedTypes())
            .SelectMany(static type => type.GetMethods().Cast<MethodBase>().Concat(type.GetConstructors()))
            .SelectMany(static method => method.GetParameters())
            .Select(static parameter => parameter.Name ?? ""),
    ];

    /// <summary>The texts in the code, among which are variables, profile keys, attributes of telemetry and options of command lines.</summary>
    private static readonly HashSet<string> _literals =
    [
        .. RepositoryFile.CSharp("src", "samples").SelectMany(static file => SyntaxFactory.ParseTokens(file.Read()))
            .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken))
            .Select(static token => token.ValueText),
    ];

    private static readonly HashSet<string> _operations =
        [.. ApiFacts.Current.Operations.Keys, .. ApiFacts.Current.Models.Select(static model => model.Key)];

    private static readonly HashSet<string> _wireNames =
        [.. ApiFacts.Current.Structures.Values.SelectMany(static structure => structure.Members.Keys)];

    private static readonly HashSet<string> _values = [.. ApiFacts.Current.Enums.Values.SelectMany(static values => values)];

    private static readonly HashSet<string> _settings =
        [.. SectionSchema.Client.Settings.Concat(AwsSectionSchema.Schema.Settings).Select(static setting => setting.Key), .. AwsSectionSchema.Schema.IgnoredKeys];

    private static readonly HashSet<string> _logEvents =
        [.. typeof(LogMessages).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Select(static method => method.Name)];

    private static readonly HashSet<string> _packages =
        [.. Packages().Matches(new RepositoryFile("Directory.Packages.props").Read()).Select(static match => match.Groups["name"].Value)];

    /// <summary>The properties of the build, which those who publish the packages set.</summary>
    private static readonly HashSet<string> _buildProperties =
        [.. XDocument.Parse(new RepositoryFile("Directory.Build.props").Read()).Descendants("PropertyGroup").Elements().Select(static property => property.Name.LocalName)];

    private static readonly HashSet<string> _namespaces =
        [.. _types.SelectMany(static types => types).Select(static type => type.Namespace ?? ""), .. _ours.Select(static assembly => assembly.GetName().Name!)];

    private static readonly HashSet<string> _sourceFiles = [.. RepositoryFile.CSharp().Select(static file => Path.GetFileName(file.Path))];

    public static bool IsType(string name) => _types.Contains(name);

    /// <summary>Whether a name is one that a reader can use: of a type, a member, an operation, a setting or an event of the log.</summary>
    public static bool IsPublic(string name) => name.EndsWith("Exception", StringComparison.Ordinal)
        ? IsType(name) || IsMember(name)
        : IsType(name) || IsMember(name) || _operations.Contains(name) || _settings.Contains(name) || _logEvents.Contains(name)
            || _buildProperties.Contains(name) || _literals.Contains(name);

    public static bool IsInternal(string name) => _internalNames.Contains(name) || _internalNames.Contains(name + "Attribute");

    public static bool IsMember(string name) => _ourMembers.Contains(name) || _companionMembers.Contains(name);

    public static bool IsMemberOf(string type, string member) =>
        _types[type].SelectMany(GetMembers).Contains(member) || _extensions.Contains(member);

    public static bool IsParameter(string name) => _parameters.Contains(name);

    public static bool IsWireName(string name) => _wireNames.Contains(name);

    public static bool IsLiteral(string text) => _literals.Contains(text);

    /// <summary>Whether a value is one of the API, or stands in the code.</summary>
    public static bool IsValue(string text) => _values.Contains(text) || _literals.Contains(text);

    public static bool IsNamespaceOrPackage(string name) =>
        _namespaces.Contains(name) || _packages.Contains(name) || IsPath($"src/{name}") || IsPath($"tests/{name}");

    public static bool IsSourceFile(string name) => _sourceFiles.Contains(name);

    /// <summary>Whether a path is one of the repository, or of a project in it.</summary>
    public static bool IsPath(string path) =>
        Path.Exists(Path.Combine(RepositoryFile.Root, path))
        || Directory.EnumerateDirectories(Path.Combine(RepositoryFile.Root, "src")).Any(project => Path.Exists(Path.Combine(project, path)));

    /// <summary>Whether names begin and end like an abbreviated one.</summary>
    public static bool IsAbbreviated(string start, string end) => _ourMembers.Concat(_operations).Any(name =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<string> GetMembers(Type type) => type.GetMembers(Declared)
        .Where(static member => member is Type || IsVisible(member))
        .Select(static member => GetName(member.Name))
        .Concat(type.IsInterface ? type.GetInterfaces().SelectMany(GetMembers) : []);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic,
        PropertyInfo property => property.GetAccessors().Length > 0,
        _ => true,
    };

    /// <summary>Removes the number of type parameters, and what stands before the name of an extension property.</summary>
    private static string GetName(string name) => Decoration().Replace(name, "");

    private static IEnumerable<Assembly> LoadAssemblies() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Select(static path => Path.GetFileNameWithoutExtension(path))
        .Where(static name => !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !name.StartsWith("xunit", StringComparison.Ordinal))
        .Select(static name => Assembly.Load(name));

    [GeneratedRegex("<(?<name>[A-Z][A-Za-z]+)[ >]")]
    private static partial Regex Properties();

    [GeneratedRegex("<PackageVersion Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex Packages();

    [GeneratedRegex("`[0-9]+$|^get_")]
    private static partial Regex Decoration();
}
