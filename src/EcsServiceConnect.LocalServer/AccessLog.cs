using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// One line per request. Written beside the requests, so that an output that nobody reads holds up no answer: lines that find no
/// room are counted instead.
/// </summary>
internal sealed partial class AccessLog : IAsyncDisposable
{
    private const int MostWaiting = 10_000;

    /// <summary>How long the last lines are given to get out, once the server stops.</summary>
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly TextWriter _output;
    private readonly TimeProvider _clock;
    private Task _writing = Task.CompletedTask;
    private int _leftOut;

    public AccessLog(TextWriter output, TimeProvider clock)
    {
        _output = output;
        _clock = clock;
    }

    /// <summary>Lets the lines out; until then they wait.</summary>
    public void Begin() => _writing = Task.Run(WriteLinesAsync);

    /// <param name="request">What was asked; nothing but its operation is told.</param>
    /// <param name="answer">What was answered, or null if the connection was broken.</param>
    /// <param name="taken">The time from one to the other.</param>
    public void Write(HttpRequest request, ResponseGuard? answer, TimeSpan taken)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"time={_clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} operation={Operation(request)} status={answer?.StatusCode ?? 0}"
            + $" error={(answer is null ? "aborted" : answer["x-amzn-ErrorType"])} ms={taken.TotalMilliseconds:0.000}"
            + $" bytes={answer?.Body.Length ?? 0} request={answer?["x-amzn-RequestId"] ?? "-"}");
        if (!_lines.Writer.TryWrite(line))
        {
            Interlocked.Increment(ref _leftOut);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _writing.WaitAsync(_farewell, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string Operation(HttpRequest request)
    {
        if (request.Path == "/health")
        {
            return "health";
        }

        if (request.Path == "/" && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return "page";
        }

        var target = Target().Match(request.Headers["X-Amz-Target"].ToString());
        return target.Success ? target.Groups["operation"].Value : "-";
    }

    private async Task WriteLinesAsync()
    {
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await _output.WriteLineAsync(line).ConfigureAwait(false);
                if (Interlocked.Exchange(ref _leftOut, 0) is var leftOut and > 0)
                {
                    await _output.WriteLineAsync($"... and {leftOut} lines that nobody read in time").ConfigureAwait(false);
                }

                await _output.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // The other end of the output is closed: the server goes on without a log.
            _lines.Writer.TryComplete();
        }
    }

    /// <summary>The name of any operation there may be, and nothing longer or stranger.</summary>
    [GeneratedRegex(@"^AmazonEC2ContainerServiceV20141113\.(?<operation>[A-Za-z]{1,64})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Target();
}
