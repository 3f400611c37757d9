using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client;

/// <summary>Parses the CPU and memory of a task definition, and lists the pairs that Fargate supports.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html</remarks>
public static partial class FargateTaskSize
{
    private const int GiB = 1024;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Parses the CPU of a task: <c>1024</c> and <c>1 vCPU</c> are the same.</summary>
    /// <param name="text">The text, such as <see cref="Models.RegisterTaskDefinitionRequest.Cpu"/>.</param>
    /// <returns>CPU units, 1024 to a vCPU; null if the text is null or invalid.</returns>
    public static int? ParseCpuUnits(string? text) => Parse(text, CpuPattern());

    /// <summary>Parses the memory of a task: <c>2048</c> and <c>2 GB</c> are the same.</summary>
    /// <param name="text">The text, such as <see cref="Models.RegisterTaskDefinitionRequest.Memory"/>.</param>
    /// <returns>MiB; null if the text is null or invalid.</returns>
    public static int? ParseMemoryMiB(string? text) => Parse(text, MemoryPattern());

    /// <summary>Checks whether Fargate supports tasks of this size.</summary>
    /// <param name="cpuUnits">CPU units, 1024 to a vCPU.</param>
    /// <param name="memoryMiB">Memory in MiB.</param>
    /// <returns>True for a pair that Fargate supports.</returns>
    public static bool IsSupported(int cpuUnits, int memoryMiB) => GetSupportedMemory(cpuUnits).Contains(memoryMiB);

    /// <summary>Gets the amounts of memory that a Fargate task can have with this CPU.</summary>
    /// <param name="cpuUnits">CPU units, 1024 to a vCPU.</param>
    /// <returns>MiB, in ascending order; empty for a CPU that Fargate does not support.</returns>
    public static IReadOnlyList<int> GetSupportedMemory(int cpuUnits) => cpuUnits switch
    {
        256 => [512, 1 * GiB, 2 * GiB],
        512 => GetSteps(1, 4, 1),
        1024 => GetSteps(2, 8, 1),
        2048 => GetSteps(4, 16, 1),
        4096 => GetSteps(8, 30, 1),
        8192 => GetSteps(16, 60, 4),
        16384 => GetSteps(32, 120, 8),
        32768 => [60 * GiB, 120 * GiB, 244 * GiB],
        _ => [],
    };

    private static int[] GetSteps(int min, int max, int step) =>
        [.. Enumerable.Range(0, ((max - min) / step) + 1).Select(i => (min + (i * step)) * GiB)];

    private static int? Parse(string? text, Regex withUnit)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > 0)
        {
            return digits;
        }

        var match = withUnit.Match(text ?? "");
        return match.Success
            && decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 100_000
            ? (int)(number * 1024)
            : null;
    }

    [GeneratedRegex(@"\A(?<number>[0-9]*\.?[0-9]+) ?vcpus?\z", Options)]
    private static partial Regex CpuPattern();

    [GeneratedRegex(@"\A(?<number>[0-9]*\.?[0-9]+) ?gb\z", Options)]
    private static partial Regex MemoryPattern();
}
