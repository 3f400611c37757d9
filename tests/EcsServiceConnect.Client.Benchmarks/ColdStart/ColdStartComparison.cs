using System.Globalization;
using EcsServiceConnect.Client.Benchmarks.EndToEnd;

namespace EcsServiceConnect.Client.Benchmarks.ColdStart;

/// <summary>
/// Starts a program on this client and the same program on the vendor's by turns, and compares the times until they have
/// their first response, and the sizes of the native programs.
/// </summary>
internal static class ColdStartComparison
{
    private const int Runs = 20;

    /// <summary>Measures both, on the shared runtime, with code compiled ahead, and native.</summary>
    public static async Task MeasureAsync(TextWriter output)
    {
        var (ours, vendor) = Programs();
        ours.PublishJit();
        vendor.PublishJit();
        ours.PublishReadyToRun();
        vendor.PublishReadyToRun();
        ours.PublishNative();
        vendor.PublishNative();
        ours.PublishNativeWithoutChain();

        using var server = await ServerProcess.StartAsync();
        var (oursJit, vendorJit) = Alternate(() => ours.RunJit(server.Url), () => vendor.RunJit(server.Url));
        var (oursReady, vendorReady) = Alternate(() => ours.RunReadyToRun(server.Url), () => vendor.RunReadyToRun(server.Url));
        var (oursNative, vendorNative) = Alternate(() => ours.RunNative(server.Url), () => vendor.RunNative(server.Url));

        output.WriteLine("| start to first response and exit | vendor | ours | ratio |");
        output.WriteLine("|---|---:|---:|---:|");
        PrintRow(output, "JIT, median ms", Median(vendorJit), Median(oursJit));
        PrintRow(output, "JIT, processor ms", Processor(vendorJit), Processor(oursJit));
        PrintRow(output, "ReadyToRun, median ms", Median(vendorReady), Median(oursReady));
        PrintRow(output, "ReadyToRun, processor ms", Processor(vendorReady), Processor(oursReady));
        PrintRow(output, "Native AOT, median ms", Median(vendorNative), Median(oursNative));
        PrintRow(output, "Native AOT, processor ms", Processor(vendorNative), Processor(oursNative));
        PrintRow(output, "Native AOT, program in MB", vendor.NativeBytes / 1e6, ours.NativeBytes / 1e6);
        PrintRow(output, "the same, ours without the credential chain", vendor.NativeBytes / 1e6, ours.NativeBytesWithoutChain / 1e6);
    }

    /// <summary>Runs both once as they were built together with this program, to check that they work.</summary>
    public static async Task RunOnceAsync(TextWriter output)
    {
        var (ours, vendor) = Programs();

        using var server = await ServerProcess.StartAsync();
        ours.RunBuilt(server.Url);
        vendor.RunBuilt(server.Url);
        output.WriteLine("cold start: both programs had their response");
    }

    private static (ColdStartProgram Ours, ColdStartProgram Vendor) Programs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EcsServiceConnect.Client.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This program must be inside the repository.");
        }

        return (
            new ColdStartProgram(folder.FullName, "Ours", PreparedResponse.ForEcs(ResponseSize.Names)),
            new ColdStartProgram(folder.FullName, "Vendor", PreparedResponse.ForVendor(ResponseSize.Names)));
    }

    private static (ProgramRun[] Ours, ProgramRun[] Vendor) Alternate(Func<ProgramRun> ours, Func<ProgramRun> vendor)
    {
        // The first run of each loads its files into memory.
        ours();
        vendor();

        var runs = (Ours: new ProgramRun[Runs], Vendor: new ProgramRun[Runs]);
        for (var i = 0; i < Runs; i++)
        {
            runs.Ours[i] = ours();
            runs.Vendor[i] = vendor();
        }

        return runs;
    }

    private static double Median(ProgramRun[] runs)
    {
        var sorted = runs.Select(r => r.Elapsed.TotalMilliseconds).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>A mean: the system counts in steps of 10 ms, which even out over the runs.</summary>
    private static double? Processor(ProgramRun[] runs) => runs.Average(r => r.Processor?.TotalMilliseconds);

    private static void PrintRow(TextWriter output, string label, double? vendor, double? ours) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {label} | {vendor:0.0} | {ours:0.0} | {ours / vendor:0.00} |"));
}
