namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>
/// Compares clients over HTTP on loopback. In every round all of them take their turns, so that what disturbs the machine
/// disturbs each; of the rounds the median counts.
/// </summary>
internal static class EndToEndRun
{
    private static readonly int[] _callers = [1, 64];

    /// <summary>Measures, and prints the tables. Whatever fails ends the run.</summary>
    public static async Task RunAsync(EndToEndPlan plan, TextWriter output)
    {
        using var server = await ServerProcess.StartAsync();
        using var raw = new RawClient(server.Url);
        using var ours = new OurClient(server.Url);
        using var vendor = new VendorClient(server.Url);
        EndToEndRow[] rows =
        [
            .. from callers in _callers
               from size in Enum.GetValues<ResponseSize>()
               from client in new IBenchmarkedClient[] { raw, ours, vendor }
               select new EndToEndRow(client, size, callers, plan.Calls(size, callers)),
        ];

        for (var round = 0; round < plan.WarmUps + plan.Rounds; round++)
        {
            foreach (var row in rows)
            {
                await (round < plan.WarmUps ? row.WarmUpAsync() : row.MeasureAsync());
            }
        }

        EndToEndTable.Print(output, rows);
    }
}
