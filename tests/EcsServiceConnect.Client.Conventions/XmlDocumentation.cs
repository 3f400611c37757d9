using System.Reflection;
using System.Xml.Linq;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The documentation file that the compiler wrote beside an assembly.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        _members = XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
    }

    public static XmlDocumentation Client { get; } = new(typeof(IEcsClient).Assembly);

    public IReadOnlyDictionary<string, XElement> Members => _members;

    /// <summary>Gets the documentation of a member, following <c>inheritdoc</c>; null if there is none.</summary>
    public XElement? Resolve(string id)
    {
        for (var depth = 0; depth < 8 && _members.TryGetValue(id, out var member); depth++)
        {
            if (member.Element("inheritdoc") is not { } inherited)
            {
                return member;
            }

            if (inherited.Attribute("cref")?.Value is not { } target)
            {
                return member;
            }

            id = target;
        }

        return null;
    }

    /// <summary>Gets the type names of the exceptions that the method of a request documents.</summary>
    public IEnumerable<string> ExceptionsOf(string method, Type request) =>
        _members
            .Where(m => m.Key.StartsWith("M:", StringComparison.Ordinal) && m.Key.Contains($".{method}(", StringComparison.Ordinal))
            .Where(m => m.Key.Contains(request.FullName!, StringComparison.Ordinal))
            .SelectMany(m => m.Value.Elements("exception"))
            .Select(e => e.Attribute("cref")!.Value.Split('.')[^1])
            .Distinct();
}
