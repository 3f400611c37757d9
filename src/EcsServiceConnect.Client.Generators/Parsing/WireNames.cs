using System.Text;
using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>The names of members on the wire: what an attribute states, else the C# name in the style of the record.</summary>
internal static class WireNames
{
    /// <summary>Gets the style of a record; that of the API unless its attribute states another.</summary>
    public static WireStyle GetStyle(INamedTypeSymbol type) =>
        type.FindAttribute(KnownNames.ShapeAttribute)?.ConstructorArguments.FirstOrDefault().Value is int style ? (WireStyle)style : WireStyle.Api;

    /// <summary>Gets the name of a member of a record.</summary>
    public static string Get(IPropertySymbol property) =>
        property.FindAttribute(KnownNames.WireNameAttribute)?.ConstructorArguments[0].Value as string
        ?? Format(property.Name, GetStyle(property.ContainingType));

    /// <summary>Gets the name of a member in events; null if it is the same.</summary>
    public static string? GetInEvents(IPropertySymbol property) =>
        property.FindAttribute(KnownNames.EventWireNameAttribute)?.ConstructorArguments[0].Value as string;

    private static string Format(string name, WireStyle style) => style switch
    {
        WireStyle.PascalCase => name,
        WireStyle.SnakeCase => FormatSnakeCase(name),
        _ => char.ToLowerInvariant(name[0]) + name.Substring(1),
    };

    private static string FormatSnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
