using System.Globalization;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>Prints what was measured: a table for each number of callers, beside each figure its ratio to the vendor's.</summary>
internal static class EndToEndTable
{
    public static void Print(TextWriter output, IReadOnlyCollection<EndToEndRow> rows)
    {
        foreach (var table in rows.GroupBy(row => row.Callers))
        {
            output.WriteLine(table.Key == 1 ? "One caller:" : $"{table.Key} concurrent callers:");
            output.WriteLine();
            output.WriteLine(
                "| response | client | JSON | CPU per call | of the vendor's | allocated per call | of the vendor's | calls per second |");
            output.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|");
            foreach (var response in table.GroupBy(row => row.Size))
            {
                var vendor = response.Single(row => row.Client is VendorClient).Median;
                foreach (var row in response)
                {
                    output.WriteLine(Line(row, vendor));
                }
            }

            output.WriteLine();
        }
    }

    private static string Line(EndToEndRow row, Measurement vendor)
    {
        var median = row.Median;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Size} | {row.Client.Name} | {row.JsonBytes:N0} B "
            + $"| {median.CpuMicroseconds:N1} us | {median.CpuMicroseconds / vendor.CpuMicroseconds:N2} "
            + $"| {median.AllocatedBytes:N0} B | {median.AllocatedBytes / vendor.AllocatedBytes:N2} | {median.CallsPerSecond:N0} |");
    }
}
