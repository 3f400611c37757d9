namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>One client that asks for one response, again and again.</summary>
internal sealed class Workload
{
    private readonly Func<CallBudget, Task> _caller;

    private Workload(PreparedResponse response, Func<CallBudget, Task> caller)
    {
        Response = response;
        _caller = caller;
    }

    /// <summary>What is asked for.</summary>
    public PreparedResponse Response { get; }

    /// <param name="response">What is asked for.</param>
    /// <param name="call">Asks once.</param>
    /// <param name="count">Counts what came, to be compared with <paramref name="expected"/>.</param>
    /// <param name="expected">How much has to come.</param>
    public static Workload Create<TResponse>(PreparedResponse response, Func<Task<TResponse>> call, Func<TResponse, int> count, int expected) =>
        new(response, budget => CallAsync(budget, response, call, count, expected));

    /// <summary>Makes so many calls by so many concurrent callers.</summary>
    /// <exception cref="InvalidDataException">A response was not the expected one.</exception>
    public Task RunAsync(int callers, int calls)
    {
        var budget = new CallBudget(calls);
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => _caller(budget))));
    }

    private static async Task CallAsync<TResponse>(
        CallBudget budget, PreparedResponse response, Func<Task<TResponse>> call, Func<TResponse, int> count, int expected)
    {
        while (budget.TryTake())
        {
            var found = count(await call());
            if (found != expected)
            {
                throw new InvalidDataException($"{response.Path}: {found} came instead of {expected}.");
            }
        }
    }
}
