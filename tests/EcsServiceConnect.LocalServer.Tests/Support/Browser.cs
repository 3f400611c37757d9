using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>A real Chromium without a window, with one page open, driven over its DevTools protocol.</summary>
public sealed partial class Browser : IAsyncDisposable
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>A browser on a busy machine can be slow to start.</summary>
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(3);

    private readonly TestFolder _folder = new();
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly List<string> _consoleMessages = [];
    private string? _session;
    private int _lastId;

    private Browser(Process process) => _process = process;

    /// <summary>What the page logged, threw, or was kept from by its own policy.</summary>
    public IReadOnlyList<string> ConsoleMessages => _consoleMessages;

    /// <summary>Whether it can still be driven.</summary>
    public bool IsConnected => _socket.State == WebSocketState.Open;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts one, or skips the test where none is installed.</summary>
    public static async Task<Browser> StartAsync()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(static folder => _names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"No browser is installed: none of {string.Join(", ", _names)} is on the PATH.");
        var start = new ProcessStartInfo(path) { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Browser(new Process { StartInfo = start });
        foreach (var argument in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", $"--user-data-dir={browser._folder.Path}",
            "--remote-debugging-port=0", "about:blank",
        })
        {
            start.ArgumentList.Add(argument);
        }

        browser._process.Start();
        try
        {
            await browser.ConnectAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a page in place of the one before, of which nothing stays.</summary>
    public async Task OpenAsync(Uri url, int width = 1280, int height = 900, bool dark = false)
    {
        await CallAsync("Page.navigate", new JsonObject { ["url"] = "about:blank" });
        await WaitForAsync("location.href === 'about:blank'");
        _consoleMessages.Clear();
        await CallAsync("Emulation.setDeviceMetricsOverride", new JsonObject
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });
        var scheme = new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" };
        await CallAsync("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(scheme) });
        await CallAsync("Page.navigate", new JsonObject { ["url"] = url.AbsoluteUri });
        await WaitForAsync("location.href !== 'about:blank' && document.readyState === 'complete'");
    }

    /// <summary>The value of an expression in the page, as JSON.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var response = await CallAsync("Runtime.evaluate", new JsonObject
        {
            ["expression"] = expression,
            ["returnByValue"] = true,
            ["awaitPromise"] = true,
        });
        Assert.True(response["exceptionDetails"] is null, response.ToJsonString());
        return response["result"]!["value"]?.DeepClone();
    }

    public Task WaitForAsync(string condition) =>
        Eventually.TrueAsync(async () => (await EvaluateAsync($"Boolean({condition})"))!.GetValue<bool>(), condition);

    /// <summary>Keeps a picture of the window in the repository's <c>artifacts</c>, for people to look at.</summary>
    public async Task SaveScreenshotAsync(string name)
    {
        var shot = await CallAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png" });
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "EcsServiceConnect.Client.sln")))
        {
            root = root.Parent!;
        }

        var folder = root.CreateSubdirectory("artifacts/page");
        await File.WriteAllBytesAsync(
            Path.Combine(folder.FullName, name + ".png"), Convert.FromBase64String(shot["data"]!.GetValue<string>()), Token);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task ConnectAsync()
    {
        var reported = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, text) =>
        {
            if (Address().Match(text.Data ?? "") is { Success: true } address)
            {
                reported.TrySetResult(address.Value);
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        var url = await reported.Task.WaitAsync(_timeout, Token);
        await _socket.ConnectAsync(new Uri(url), Token);
        var target = await CallAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var attached = await CallAsync(
            "Target.attachToTarget", new JsonObject { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true });
        _session = attached["sessionId"]!.GetValue<string>();
        foreach (var domain in new[] { "Page", "Runtime", "Log" })
        {
            await CallAsync($"{domain}.enable", []);
        }
    }

    private async Task<JsonObject> CallAsync(string method, JsonObject parameters)
    {
        var call = new JsonObject { ["id"] = ++_lastId, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            call["sessionId"] = _session;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, Token);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message["id"]?.GetValue<int>() == _lastId)
            {
                Assert.True(message["error"] is null, message.ToJsonString());
                return (JsonObject)message["result"]!.DeepClone();
            }

            if (message["method"]?.GetValue<string>() is "Log.entryAdded" or "Runtime.exceptionThrown" or "Runtime.consoleAPICalled")
            {
                _consoleMessages.Add(message["params"]!.ToJsonString());
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var tolerance = CancellationTokenSource.CreateLinkedTokenSource(Token);
        tolerance.CancelAfter(_timeout);
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(buffer.AsMemory(), tolerance.Token);
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);

        return JsonSerializer.Deserialize<JsonNode>(message.ToArray())!;
    }

    [GeneratedRegex(@"ws://[^\s]+")]
    private static partial Regex Address();
}
