using System.Text;

namespace Exec;

/// <summary>Reads keys as a terminal sends them: nothing is echoed or edited here, and Ctrl+C is a key like any other.</summary>
internal sealed class Keyboard : IDisposable
{
    private static readonly Dictionary<ConsoleKey, string> _sequences = new()
    {
        [ConsoleKey.UpArrow] = "\e[A",
        [ConsoleKey.DownArrow] = "\e[B",
        [ConsoleKey.RightArrow] = "\e[C",
        [ConsoleKey.LeftArrow] = "\e[D",
        [ConsoleKey.Home] = "\e[H",
        [ConsoleKey.End] = "\e[F",
        [ConsoleKey.Delete] = "\e[3~",
        [ConsoleKey.PageUp] = "\e[5~",
        [ConsoleKey.PageDown] = "\e[6~",
    };

    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

    public Keyboard() => Console.TreatControlCAsInput = true;

    /// <summary>Waits for a key, and returns its bytes; none for a key that a terminal does not send.</summary>
    public byte[] Read()
    {
        var key = Console.ReadKey(intercept: true);
        char[] characters = key.KeyChar != '\0' ? [key.KeyChar] : [.. _sequences.GetValueOrDefault(key.Key, "")];
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(characters.Length)];
        return bytes[.._encoder.GetBytes(characters, bytes, flush: false)];
    }

    public void Dispose() => Console.TreatControlCAsInput = false;
}
