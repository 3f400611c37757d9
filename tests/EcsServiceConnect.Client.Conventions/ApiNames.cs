using System.Text;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>Formats names of the API as names in C#.</summary>
internal static partial class ApiNames
{
    private static readonly Dictionary<string, string> _clashesWithNet = new()
    {
        ["Task"] = "EcsTask",
        ["Attribute"] = "EcsAttribute",
        ["KeyValuePair"] = "EcsKeyValuePair",
    };

    /// <summary>Formats a type name: acronyms of three letters or more are Pascal-cased, and three names that clash with .NET get the prefix Ecs.</summary>
    public static string FormatTypeName(string apiName) => _clashesWithNet.GetValueOrDefault(apiName) ?? PascalCaseAcronyms(apiName);

    /// <summary>Formats a member name: it begins with a capital, and acronyms are treated as in types.</summary>
    public static string FormatMemberName(string wireName) => PascalCaseAcronyms(char.ToUpperInvariant(wireName[0]) + wireName[1..]);

    /// <summary>
    /// Formats the name of an enum value. The value is split into words at everything that is neither letter nor digit. A
    /// word in capitals becomes lowercase, and then the first letter of each word a capital. An underscore separates two
    /// adjacent digits. Acronyms in a mixed-case word are treated as in types.
    /// </summary>
    public static string FormatEnumValueName(string wireValue)
    {
        var name = new StringBuilder();
        foreach (var part in Words().Split(wireValue).Where(w => w.Length > 0))
        {
            var word = part.Any(char.IsLower) ? part : part.ToLowerInvariant();
            var first = word.AsSpan().IndexOfAnyInRange('a', 'z');
            if (!char.IsUpper(word[0]) && first >= 0)
            {
                word = word[..first] + char.ToUpperInvariant(word[first]) + word[(first + 1)..];
            }

            if (name.Length > 0 && char.IsDigit(name[^1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(word);
        }

        return PascalCaseAcronyms(name.ToString());
    }

    private static string PascalCaseAcronyms(string name) =>
        Acronyms().Replace(name, m => m.Value[0] + m.Value[1..].ToLowerInvariant());

    [GeneratedRegex("[A-Z]{3,}(?=[A-Z][a-z]|$|[0-9])")]
    private static partial Regex Acronyms();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Words();
}
