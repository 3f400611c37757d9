using System.Text;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The rules by which a name of the API becomes a name in C#.</summary>
internal static partial class ApiNames
{
    private static readonly Dictionary<string, string> _clashesWithNet = new()
    {
        ["Task"] = "EcsTask",
        ["Attribute"] = "EcsAttribute",
        ["KeyValuePair"] = "EcsKeyValuePair",
    };

    /// <summary>Acronyms of three letters or more are Pascal-cased; three names that clash with .NET's get the prefix Ecs.</summary>
    public static string FormatTypeName(string apiName) => _clashesWithNet.GetValueOrDefault(apiName) ?? PascalCaseAcronyms(apiName);

    /// <summary>A member begins with a capital; acronyms as in types.</summary>
    public static string FormatMemberName(string wireName) => PascalCaseAcronyms(char.ToUpperInvariant(wireName[0]) + wireName[1..]);

    /// <summary>
    /// A value is split into words at everything that is neither letter nor digit. A word all in capitals is put in
    /// small letters; then the first letter of each word is made a capital. Where two digits would meet, an underscore
    /// keeps them apart. Acronyms inside a mixed-case word as in types.
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
