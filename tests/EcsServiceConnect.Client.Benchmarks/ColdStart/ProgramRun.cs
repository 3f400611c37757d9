using System.Diagnostics;
using System.Globalization;

namespace EcsServiceConnect.Client.Benchmarks.ColdStart;

/// <summary>How long a program ran, from its start until its response was read and it had ended.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Processor">Of all processors together; null where the system does not tell.</param>
/// <param name="Output">What it printed.</param>
internal readonly record struct ProgramRun(TimeSpan Elapsed, TimeSpan? Processor, string Output)
{
    public static ProgramRun Of(ProcessStartInfo start)
    {
        var before = ProcessorTimeOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = clock.Elapsed;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} ended with exit code {process.ExitCode}.");
        }

        return new ProgramRun(elapsed, ProcessorTimeOfChildren() - before, output.Trim());
    }

    /// <summary>A child's own time is lost once it has ended; Linux adds it to this process's.</summary>
    private static TimeSpan? ProcessorTimeOfChildren()
    {
        const int TicksPerSecond = 100;
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        // Behind the name, which may hold blanks, cutime and cstime are the fields 13 and 14.
        var status = File.ReadAllText("/proc/self/stat");
        var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }
}
