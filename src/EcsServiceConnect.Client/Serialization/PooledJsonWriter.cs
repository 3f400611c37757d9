using System.Text.Encodings.Web;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// A writer and the buffer it writes to, kept per thread so that writing JSON allocates nothing. Whoever takes one
/// disposes it; it may be disposed on another thread.
/// </summary>
internal sealed class PooledJsonWriter : IDisposable
{
    private readonly PooledBufferWriter _buffer = new();

    private PooledJsonWriter(bool indented)
    {
        Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions
        {
            // The JSON goes to a service or a file, never into a web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
            SkipValidation = true,
        });
    }

    /// <summary>Writes to the buffer.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>What was written and finished. Good until the scratch is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.Written;

    /// <summary>Takes the thread's scratch, or a new one if it is in use or must indent.</summary>
    public static PooledJsonWriter Rent(bool indented = false) => indented
        ? new PooledJsonWriter(indented)
        : ThreadLocalPool<PooledJsonWriter>.Rent(static () => new PooledJsonWriter(indented: false));

    /// <summary>Finishes writing, and gives what was written. Good until the scratch is disposed.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        Writer.Flush();
        return _buffer.Written;
    }

    public void Dispose()
    {
        Writer.Reset();
        _buffer.Dispose();
        if (!Writer.Options.Indented)
        {
            ThreadLocalPool<PooledJsonWriter>.Return(this);
        }
    }
}
