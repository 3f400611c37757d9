using System.Text.RegularExpressions;

namespace EcsServiceConnect.Samples.Tests;

/// <summary>Assertions about the lines that a program writes.</summary>
internal static class LineAssert
{
    /// <summary>Asserts that each pattern matches a line.</summary>
    public static void Matches(string output, params string[] patterns)
    {
        var lines = output.Split('\n');
        Assert.All(patterns, pattern => Assert.True(
            lines.Any(line => Regex.IsMatch(line, pattern)), $"No line matches '{pattern}':\n{output}"));
    }
}
