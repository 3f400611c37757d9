namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>One browser for all tests of a class: starting it takes longer than most of them.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private Browser? _browser;

    /// <summary>Returns the browser, or skips the test where none is installed. A test that failed may have broken it.</summary>
    public async Task<Browser> GetAsync()
    {
        if (_browser is { IsConnected: false })
        {
            await _browser.DisposeAsync();
            _browser = null;
        }

        return _browser ??= await Browser.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }
}
