using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Reads the CPU and memory texts of a task definition, in both of their notations.</summary>
internal static partial class TaskSize
{
    /// <summary>CPU units from <c>1024</c> or <c>1 vCPU</c>.</summary>
    public static int? Cpu(string? text) => Parse(text, "cpu", CpuPattern());

    /// <summary>MiB from <c>2048</c> or <c>2 GB</c>.</summary>
    public static int? Memory(string? text) => Parse(text, "memory", MemoryPattern());

    private static int? Parse(string? text, string member, Regex withUnit)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) && plain > 0)
        {
            return plain;
        }

        var match = withUnit.Match(text);
        if (match.Success
            && decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 100_000)
        {
            return (int)(number * 1024);
        }

        throw new ClientException($"'{Shown.Text(text)}' is not a value of the task's '{member}'.");
    }

    [GeneratedRegex(@"^(?<number>[0-9]*\.?[0-9]+) ?vcpus?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CpuPattern();

    [GeneratedRegex(@"^(?<number>[0-9]*\.?[0-9]+) ?gb$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex MemoryPattern();
}
